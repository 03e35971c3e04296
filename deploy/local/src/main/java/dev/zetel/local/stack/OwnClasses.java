package dev.zetel.local.stack;

import dev.zetel.local.component.Components;
import java.io.File;
import org.apache.commons.io.FileUtils;
import org.apache.commons.io.FilenameUtils;

/** The launcher's own code, held in memory: a build while the stack runs replaces the files that it comes from. */
final class OwnClasses {

    private OwnClasses() {}

    static void hold() {
        var folder = Components.ownClasses().toFile();
        if (folder.isDirectory()) {
            FileUtils.listFiles(folder, new String[] {"class"}, true)
                    .forEach(file ->
                            load(folder.toPath().relativize(file.toPath()).toString()));
        }
    }

    private static void load(String file) {
        try {
            Class.forName(FilenameUtils.removeExtension(file).replace(File.separatorChar, '.'));
        } catch (ClassNotFoundException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
