package org.pasokh.local;

/// The table that says where everything is and who one can be.
record Welcome(Addresses addresses, DataFolder data, double seconds) {

    String text() {
        return """

                Pasokh is ready, after %.0f s.

                  Console                %s
                  Shop with chat widget  %s/fa  and  /en
                  Sign-in (OIDC)         %s
                  Mail                   SMTP localhost:%d, IMAP localhost:%d
                    to write to          support@sepidar.example
                    a customer's box     mina@customer.example, password pasokh
                  Kafka, MongoDB wire    localhost:%d, localhost:%d
                  Data and logs          %s

                  User    Role           All have the password: pasokh
                  sara    agent          Sara Ahmadi
                  reza    agent          Reza Karimi
                  nima    agent          Nima Rostami
                  maryam  supervisor     Maryam Hosseini
                  admin   administrator  Leila Moradi

                Ctrl-C stops everything; the next start goes on with all data.
                """.formatted(
                        seconds,
                        addresses.http(Door.CONSOLE),
                        addresses.http(Door.SHOP),
                        addresses.http(Door.IDENTITY),
                        addresses.port(Door.SMTP),
                        addresses.port(Door.IMAP),
                        addresses.port(Door.KAFKA),
                        addresses.port(Door.DATABASE),
                        data.path(""));
    }
}
