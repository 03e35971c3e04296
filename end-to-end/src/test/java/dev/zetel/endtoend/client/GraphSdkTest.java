package dev.zetel.endtoend.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.microsoft.graph.core.content.BatchRequestContent;
import com.microsoft.graph.core.tasks.PageIterator;
import com.microsoft.graph.models.AssignedLicense;
import com.microsoft.graph.models.User;
import com.microsoft.graph.models.UserCollectionResponse;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.graph.users.item.assignlicense.AssignLicensePostRequestBody;
import dev.zetel.endtoend.installation.EndToEnd;
import dev.zetel.endtoend.installation.Installation;
import dev.zetel.endtoend.organisation.Organisation;
import dev.zetel.endtoend.organisation.Product;
import dev.zetel.endtoend.organisation.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The official Microsoft Graph SDK as a client: unchanged, but for the base address. */
@EndToEnd
class GraphSdkTest {

    private final Organisation organisation;
    private final GraphServiceClient graph;

    GraphSdkTest(Installation zetel) {
        organisation = Organisation.in(zetel);
        organisation.as(Role.GLOBAL);
        graph = GraphClient.of(zetel.origin(), zetel.identity(), organisation.userPrincipalName("global"));
    }

    @Test
    void createsReadsChangesDeletesAndRestoresAUser() {
        var created = graph.users().post(newUser("ada"));
        assertThat(created.getId()).isNotNull();

        var change = new User();
        change.setJobTitle("Gardener");
        graph.users().byUserId(created.getId()).patch(change);
        var read = graph.users()
                .byUserId(created.getUserPrincipalName())
                .get(request -> request.queryParameters.select = new String[] {"id", "jobTitle", "displayName"});
        assertThat(read.getId()).isEqualTo(created.getId());
        assertThat(read.getJobTitle()).isEqualTo("Gardener");

        graph.users().byUserId(created.getId()).delete();
        assertThat(graph.directory().deletedItems().graphUser().get().getValue())
                .extracting(User::getId)
                .containsExactly(created.getId());
        var restored = graph.directory()
                .deletedItems()
                .byDirectoryObjectId(created.getId())
                .restore()
                .post();
        assertThat(restored).isInstanceOf(User.class);
        assertThat(graph.users().byUserId(created.getId()).get().getDisplayName())
                .isEqualTo("Test ada");
    }

    @Test
    void readsEveryPageOfUsers() throws ReflectiveOperationException {
        var users = new ArrayList<>(organisation.hire(7));
        users.add(organisation.administrator(Role.GLOBAL));
        var found = new ArrayList<String>();

        new PageIterator.Builder<User, UserCollectionResponse>()
                .client(graph)
                .collectionPage(graph.users().get(request -> request.queryParameters.top = 3))
                .collectionPageFactory(UserCollectionResponse::createFromDiscriminatorValue)
                .processPageItemCallback(user -> found.add(user.getId()))
                .build()
                .iterate();

        assertThat(found).containsExactlyInAnyOrderElementsOf(users);
    }

    @Test
    void assignsALicenseAndReadsWhatTheUserHas() {
        organisation.seats().buy(Product.DOCUMENTS, 2);
        var user = organisation.hire(1).get(0);

        var answered = graph.users().byUserId(user).assignLicense().post(assignment(Product.DOCUMENTS));

        assertThat(answered.getId()).isEqualTo(user);
        assertThat(graph.users().byUserId(user).licenseDetails().get().getValue())
                .singleElement()
                .satisfies(license -> {
                    assertThat(license.getSkuId()).hasToString(Product.DOCUMENTS.skuId());
                    assertThat(license.getServicePlans()).hasSize(Product.DOCUMENTS.services());
                });
        await().until(() -> !graph.users()
                .byUserId(user)
                .get(request -> request.queryParameters.select = new String[] {"assignedLicenses"})
                .getAssignedLicenses()
                .isEmpty());
    }

    @Test
    void readsProductsAndSubscriptions() {
        var subscription = organisation.seats().buy(Product.DOCUMENTS, 2);

        assertThat(graph.subscribedSkus().get().getValue()).singleElement().satisfies(sku -> {
            assertThat(sku.getPrepaidUnits().getEnabled()).isEqualTo(2);
            assertThat(sku.getConsumedUnits()).isZero();
            assertThat(sku.getCapabilityStatus()).isEqualTo("Enabled");
        });
        assertThat(graph.directory().subscriptions().get().getValue())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.getId()).isEqualTo(subscription);
                    assertThat(found.getTotalLicenses()).isEqualTo(2);
                });
        assertThat(graph.directory()
                        .subscriptionsWithCommerceSubscriptionId(subscription)
                        .get()
                        .getId())
                .isEqualTo(subscription);
    }

    @Test
    void readsARefusalAsTheErrorThatItKnows() {
        organisation.seats().buy(Product.DOCUMENTS, 1);
        var users = organisation.hire(2);
        graph.users().byUserId(users.get(0)).assignLicense().post(assignment(Product.DOCUMENTS));

        var error = catchThrowableOfType(
                ODataError.class,
                () -> graph.users().byUserId(users.get(1)).assignLicense().post(assignment(Product.DOCUMENTS)));

        assertThat(error.getResponseStatusCode()).isEqualTo(400);
        assertThat(error.getError().getCode()).isEqualTo("Request_BadRequest");
        assertThat(error.getError().getDetails().get(0).getCode()).isEqualTo("SeatsExhausted");
        assertThat(error.getError().getInnerError().getRequestId()).isNotBlank();
    }

    @Test
    void sendsABatchAcrossServices() throws Exception {
        organisation.seats().buy(Product.DOCUMENTS, 2);
        var batch = new BatchRequestContent(graph);
        var users = batch.addBatchRequestStep(graph.users().toGetRequestInformation());
        var skus = batch.addBatchRequestStep(graph.subscribedSkus().toGetRequestInformation());
        var unknown = batch.addBatchRequestStep(
                graph.users().byUserId(UUID.randomUUID().toString()).toGetRequestInformation());

        var answers = graph.getBatchRequestBuilder().post(batch, null);

        assertThat(answers.getResponsesStatusCode())
                .containsEntry(users, 200)
                .containsEntry(skus, 200)
                .containsEntry(unknown, 404);
        var found = answers.getResponseById(users, UserCollectionResponse::createFromDiscriminatorValue);
        assertThat(found.getValue()).extracting(User::getDisplayName).containsExactly("Test global");
    }

    private User newUser(String name) {
        var user = new User();
        user.setAccountEnabled(true);
        user.setDisplayName("Test " + name);
        user.setMailNickname(name);
        user.setUserPrincipalName(organisation.userPrincipalName(name));
        user.setUsageLocation("SE");
        return user;
    }

    private static AssignLicensePostRequestBody assignment(Product product) {
        var license = new AssignedLicense();
        license.setSkuId(UUID.fromString(product.skuId()));
        var body = new AssignLicensePostRequestBody();
        body.setAddLicenses(List.of(license));
        body.setRemoveLicenses(List.of());
        return body;
    }
}
