package dev.reeve.commands.sample;

import java.util.List;

/** A city where Contoso has an office, as it is written into people's addresses. */
enum Place {
    VANCOUVER("Vancouver", "BC", "CA", "Canada", "V6B 1A1", "+1 604 555"),
    TORONTO("Toronto", "ON", "CA", "Canada", "M5H 2N2", "+1 416 555"),
    OTTAWA("Ottawa", "ON", "CA", "Canada", "K1P 5M7", "+1 613 555"),
    SEATTLE("Seattle", "WA", "US", "United States", "98101", "+1 206 555"),
    PORTLAND("Portland", "OR", "US", "United States", "97204", "+1 503 555"),
    REDMOND("Redmond", "WA", "US", "United States", "98052", "+1 425 555"),
    LONDON("London", "", "GB", "United Kingdom", "EC2N 2DB", "+44 20 5550"),
    PARIS("Paris", "", "FR", "France", "75008", "+33 1 5555"),
    MUNICH("Munich", "BY", "DE", "Germany", "80331", "+49 89 5550");

    /** Each as often as its office is large. */
    static final List<Place> BY_SIZE = List.of(
            VANCOUVER, VANCOUVER, VANCOUVER, VANCOUVER, TORONTO, TORONTO, TORONTO, OTTAWA, OTTAWA, SEATTLE, SEATTLE,
            SEATTLE, PORTLAND, PORTLAND, REDMOND, LONDON, LONDON, PARIS, MUNICH);

    final String city;
    final String state;
    final String country;
    final String countryName;
    final String postalCode;
    final String phonePrefix;

    Place(String city, String state, String country, String countryName, String postalCode, String phonePrefix) {
        this.city = city;
        this.state = state;
        this.country = country;
        this.countryName = countryName;
        this.postalCode = postalCode;
        this.phonePrefix = phonePrefix;
    }

    boolean isInEurope() {
        return this == LONDON || this == PARIS || this == MUNICH;
    }
}
