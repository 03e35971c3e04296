package dev.zetel.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartTest {

    @TempDir
    Path folder;

    private ThrowAway part;

    @AfterEach
    void end() {
        part.kill();
    }

    @Test
    void runsFromStartToStop() {
        part = ThrowAway.thatStays("one", Workspace.below(folder));
        part.start();
        assertThat(part.isAlive()).isTrue();

        part.stop();

        assertThat(part.isAlive()).isFalse();
    }

    @Test
    void isGoneAtOnceWhenKilled() {
        part = ThrowAway.thatStays("one", Workspace.below(folder));
        part.start();

        part.kill();

        assertThat(part.isAlive()).isFalse();
        assertThat(part.process().orElseThrow().exitValue()).isEqualTo(128 + 9);
    }

    @Test
    void canBeStartedAgainAfterItWasKilled() {
        part = ThrowAway.thatStays("one", Workspace.below(folder));
        part.start();
        part.kill();

        part.start();

        assertThat(part.isAlive()).isTrue();
    }

    @Test
    void failsWithItsLastWordsIfItEndsWhileStarting() {
        part = ThrowAway.thatEndsAtOnce("one", Workspace.below(folder));

        assertThatThrownBy(part::start).isInstanceOfSatisfying(PartFailed.class, failure -> {
            assertThat(failure).hasMessage("one ended with code 7 while starting");
            assertThat(failure.lastLines()).containsExactly("there is nothing to do here");
        });
    }
}
