package dev.zetel.billing.importfile;

import dev.zetel.chassis.error.Refusal;

/** A file is not as it must be; nothing of it was imported. */
public class ImportFileRefused extends Refusal {

    ImportFileRefused(String place, String message) {
        super("The file is refused at " + place + ": " + message, place);
    }
}
