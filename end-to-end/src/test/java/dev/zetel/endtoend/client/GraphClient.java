package dev.zetel.endtoend.client;

import com.microsoft.graph.core.requests.BaseGraphRequestAdapter;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.kiota.authentication.AccessTokenProvider;
import com.microsoft.kiota.authentication.AllowedHostsValidator;
import com.microsoft.kiota.authentication.BaseBearerTokenAuthenticationProvider;
import dev.zetel.local.stack.Identity;
import java.net.URI;
import java.util.Map;

/** The SDK's client on plain http, with tokens of a person's own. */
final class GraphClient {

    private GraphClient() {}

    static GraphServiceClient of(String origin, Identity identity, String userName) {
        var authentication = new BaseBearerTokenAuthenticationProvider(new PersonsTokens(identity, userName));
        return new GraphServiceClient(new BaseGraphRequestAdapter(authentication, origin + "/v1.0"));
    }

    private record PersonsTokens(Identity identity, String userName) implements AccessTokenProvider {

        @Override
        public String getAuthorizationToken(URI uri, Map<String, Object> context) {
            return identity.tokenOfPerson(userName);
        }

        @Override
        public AllowedHostsValidator getAllowedHostsValidator() {
            return new AllowedHostsValidator("localhost");
        }
    }
}
