package org.atrium.registry.domain;

/** The four states of a house, which move independently (PR-01). */
public record HouseStates(
        SaleState sale, DeliveryState delivery, OccupancyState occupancy, ServiceState service) {}
