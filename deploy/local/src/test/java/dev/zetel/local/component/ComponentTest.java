package dev.zetel.local.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentTest {

    @TempDir
    Path folder;

    private ThrowAway component;

    @AfterEach
    void end() {
        component.kill();
    }

    @Test
    void runsFromStartToStop() {
        component = ThrowAway.thatStays("one", Workspace.below(folder));
        component.start();
        assertThat(component.isAlive()).isTrue();

        component.stop();

        assertThat(component.isAlive()).isFalse();
    }

    @Test
    void isGoneAtOnceWhenKilled() {
        component = ThrowAway.thatStays("one", Workspace.below(folder));
        component.start();

        component.kill();

        assertThat(component.isAlive()).isFalse();
        assertThat(component.process().orElseThrow().exitValue()).isEqualTo(128 + 9);
    }

    @Test
    void canBeStartedAgainAfterItWasKilled() {
        component = ThrowAway.thatStays("one", Workspace.below(folder));
        component.start();
        component.kill();

        component.start();

        assertThat(component.isAlive()).isTrue();
    }

    @Test
    void failsWithItsLastWordsIfItEndsWhileStarting() {
        component = ThrowAway.thatEndsAtOnce("one", Workspace.below(folder));

        assertThatThrownBy(component::start).isInstanceOfSatisfying(ComponentFailed.class, failure -> {
            assertThat(failure).hasMessage("one ended with code 7 while starting");
            assertThat(failure.lastLines()).containsExactly("there is nothing to do here");
        });
    }
}
