package dev.zetel.chassis.odata.page;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a collection; built by {@link ODataResponses}.
 *
 * @param nextLink the address of the next page, or null on the last one
 * @param count how many there are on all pages, or null where nobody asked
 */
@JsonSerialize(using = PageWriter.class)
public record Page<T>(
        @JsonProperty("@odata.context") String context,
        @JsonProperty("@odata.nextLink") String nextLink,
        List<T> value,
        @JsonProperty("@odata.count") Long count,
        @Schema(hidden = true) Selection selection) {

    public Page<T> withCount(long all) {
        return new Page<>(context, nextLink, value, all, selection);
    }
}
