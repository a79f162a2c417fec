package crossfoot.caselog.schema;

/** What a Yes or No beside an entry of a list says of it, so that no rule has to know the entry by name. */
public enum Mark {
    /** A channel: feedback by it was made by word of mouth. */
    SPOKEN("Spoken", true),
    /** Who raised it: the person concerned must consent. */
    CONSENT_NEEDED("Consent needed", false),
    /** Who raised it: somebody who works for the council. */
    COUNCIL_STAFF("Council staff", false),
    /** Who raised it: there is somebody to write to. */
    CAN_BE_ANSWERED("Can be answered", true),
    /** A state of consent: a response may be sent. */
    MAY_RESPOND("May respond", true);

    private final String header;
    private final boolean otherwise;

    Mark(String header, boolean otherwise) {
        this.header = header;
        this.otherwise = otherwise;
    }

    /** The header of its column. */
    public String header() {
        return header;
    }

    /** What holds where the list does not say: that which asks nothing of a case. */
    public boolean otherwise() {
        return otherwise;
    }
}
