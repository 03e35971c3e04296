package dev.zetel.notifications.mail;

import io.quarkus.mailer.MailTemplate.MailTemplateInstance;

/** A mail as a service writes it: a subject, and a template with a text and an HTML variant. */
public record Letter(String subject, MailTemplateInstance body) {

    /** Names come from people: a line break in one must not begin another header. */
    public Letter {
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
