package dev.zetel.billing.importfile;

import dev.zetel.chassis.error.Refusal;

/** A file is not as it must be; nothing of it was imported. */
public class ImportFileRefused extends Refusal {

    private final String place;

    ImportFileRefused(String place, String message) {
        super("The file is refused at " + place + ": " + message);
        this.place = place;
    }

    @Override
    public String target() {
        return place;
    }
}
