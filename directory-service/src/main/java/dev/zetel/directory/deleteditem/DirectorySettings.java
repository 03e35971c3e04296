package dev.zetel.directory.deleteditem;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What an installation may choose for the directory. */
@ConfigMapping(prefix = "zetel.directory")
interface DirectorySettings {

    /** How long a deleted user can be restored (S37). */
    @WithDefault("30d")
    Duration restorableFor();
}
