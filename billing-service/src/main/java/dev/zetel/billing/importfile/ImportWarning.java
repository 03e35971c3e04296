package dev.zetel.billing.importfile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something in a file that was normalized on import. */
public record ImportWarning(
        @Schema(examples = "4") long line,

        @Schema(examples = "Blanks normalized in product: 'Office Basic'.")
        String message) {}
