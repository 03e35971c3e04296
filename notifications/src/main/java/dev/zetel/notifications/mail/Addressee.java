package dev.zetel.notifications.mail;

/** What every mail may name: the organisation that it is about, and where its administrators go. */
public record Addressee(String organisation, String portalUrl) {

    /** A page of what administrators use. */
    public String link(String path) {
        return portalUrl.replaceAll("/+$", "") + "/" + path;
    }
}
