package dev.zetel.chassis.unsent;

import dev.zetel.chassis.error.ResourceUnknown;
import dev.zetel.chassis.odata.page.Entity;
import dev.zetel.chassis.odata.page.ODataResponses;
import dev.zetel.chassis.odata.page.Page;
import dev.zetel.chassis.odata.query.ODataQuery;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;

/** Carries out the operations on unsent events, which each service has under a path of its own. */
@ApplicationScoped
@Transactional
public class UnsentEventRequests {

    private final UnsentEvents events;
    private final ODataResponses responses;

    UnsentEventRequests(UnsentEvents events, ODataResponses responses) {
        this.events = events;
        this.responses = responses;
    }

    public Page<UnsentEventView> list(UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of("$select", "$top", "$skiptoken"));
        var page = events.page(query.after(Long::valueOf, 0L), query.top() + 1).stream()
                .map(UnsentEventView::of)
                .toList();
        return responses.page(uri, query, UnsentEventView.class, page, UnsentEventView::id);
    }

    public RestResponse<Entity<UnsentEventView>> retry(long id, UriInfo uri) {
        var query = ODataQuery.of(uri, Set.of());
        events.requestRetry(id);
        var event = events.find(id).orElseThrow(() -> ResourceUnknown.owned(id));
        Log.infof("retry of an unsent event requested id=%d topic=%s key=%s", id, event.topic(), event.key());
        return RestResponse.accepted(responses.entity(uri, query, UnsentEventView.of(event)));
    }
}
