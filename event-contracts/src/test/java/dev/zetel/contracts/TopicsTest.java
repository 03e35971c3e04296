package dev.zetel.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.zetel.contracts.billing.SubscriptionEvent.SubscriptionExpired;
import dev.zetel.contracts.directory.AdministratorRolesEvent.AdministratorRolesChanged;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopicsTest {

    static List<Topic<?>> topics() {
        return Topics.events();
    }

    @Test
    void everyTopicIsListed() {
        var constants = Arrays.stream(Topics.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Topic.class)
                .map(TopicsTest::value);

        assertThat(constants).containsExactlyInAnyOrderElementsOf(topics());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aTopicIsNamedByContextAndPluralAndCarriesThePackageOfItsEvents(Topic<?> topic) {
        assertThat(topic.name()).matches("zetel\\.(directory|billing|licensing)\\.[a-z]+(-[a-z]+)*s");
        assertThat(topic.name()).isEqualTo("zetel." + topic.context() + "." + topic.channel());
        assertThat(topic.family().getPackageName())
                .isIn("dev.zetel.contracts", "dev.zetel.contracts." + topic.context());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aEventIsFoundByItsType(Topic<?> topic) {
        assertThat(topic.events()).isNotEmpty();
        assertThat(topic.events()).allSatisfy(event -> {
            assertThat(topic.type(event)).matches("dev\\.zetel\\." + topic.context() + "\\.[a-z]+(-[a-z]+)*\\.v1");
            assertThat(topic.event(topic.type(event))).isEqualTo(event);
        });
    }

    @Test
    void aTypeIsTheEventInKebabCase() {
        assertThat(Topics.SUBSCRIPTIONS.type(SubscriptionExpired.class))
                .isEqualTo("dev.zetel.billing.subscription-expired.v1");
        assertThat(Topics.ROLE_ASSIGNMENTS.type(AdministratorRolesChanged.class))
                .isEqualTo("dev.zetel.directory.administrator-roles-changed.v1");
    }

    @Test
    void noTwoEventsShareAType() {
        assertThat(Sample.all()).extracting(Sample::type).doesNotHaveDuplicates();
    }

    @Test
    void aTypeThatThisVersionDoesNotKnowIsNoEvent() {
        assertThat(Topics.SUBSCRIPTIONS.event("dev.zetel.billing.subscription-expired.v2"))
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void eventsAreCompactedAndDeadLettersLiveForFourteenDays(Topic<?> topic) {
        var settings = Topics.all().stream()
                .filter(each -> each.name().startsWith(topic.name()))
                .toList();

        assertThat(settings)
                .extracting(TopicSettings::name, each -> each.config().get("cleanup.policy"))
                .containsExactlyInAnyOrder(
                        tuple(topic.name(), "compact"), tuple(topic.name() + ".dead-letter", "delete"));
        assertThat(settings).extracting(TopicSettings::partitions).containsOnly(Topics.PARTITIONS);
        assertThat(settings.get(1).config()).containsEntry("retention.ms", "1209600000");
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aDeadLetterKeepsTheTypesOfItsTopic(Topic<?> topic) {
        assertThat(topic.deadLetter().events()).isEqualTo(topic.events());
        assertThat(topic.deadLetter().context()).isEqualTo(topic.context());
    }

    @Test
    void allNamesTheEventsAndTheirDeadLettersOnce() {
        var expected = topics().stream().flatMap(topic -> Stream.of(topic.name(), topic.name() + ".dead-letter"));

        assertThat(Topics.all()).extracting(TopicSettings::name).containsExactlyElementsOf(expected.toList());
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
