package dev.zetel.billing.importfile;

import dev.zetel.chassis.error.Refusal;

/** A file is not as it must be; nothing of it was imported. */
public class ImportFileRefused extends Refusal {

    /** What the API documents say of it. */
    public static final String DESCRIPTION =
            "The file is refused as a whole (`ImportFileRefused`); `target` names the line and column of the first fault, or the product that is too large.";

    public ImportFileRefused(String place, String message) {
        super("The file is refused at " + place + ": " + message, place);
    }
}
