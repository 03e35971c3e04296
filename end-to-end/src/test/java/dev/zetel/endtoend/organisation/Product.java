package dev.zetel.endtoend.organisation;

/** Products of the demo catalog, each with the name and the number of its services. */
public enum Product {
    MAIL_BASIC("7f30e09a-7ec7-4c7a-917d-fd07f636bf3a", 2),
    MAIL_COMPLETE("c7b9811c-5f89-44e6-b624-11c036243c4c", 3),
    DOCUMENTS("80a1fb85-50c5-48fd-a8de-e920ea40258c", 2),
    OFFICE_COMPLETE("8eb2b189-362b-4faa-bfcd-dfcb20bdead2", 7),
    MEETINGS("a9a9aeaf-4a1b-46d5-a7ff-21fba84a9c8d", 1),
    DEVICES("812d3653-b25c-4c9e-9d9a-044782858b25", 1);

    private final String skuId;
    private final int services;

    Product(String skuId, int services) {
        this.skuId = skuId;
        this.services = services;
    }

    public String skuId() {
        return skuId;
    }

    public int services() {
        return services;
    }
}
