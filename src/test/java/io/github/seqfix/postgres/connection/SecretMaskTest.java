package io.github.seqfix.postgres.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretMaskTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    app      | no role app in database app              | no role app in database app
                    e        | the server refused the password          | the server refused the password
                    postgres | jdbc:postgresql://h/postgres?user=a      | jdbc:postgresql://h/postgres?user=a
                    app      | password authentication failed for "app" | password authentication failed for "app"
                    app      | url?user=app&password=app&ssl=true       | url?user=app&password=***&ssl=true
                    app      | url?sslpassword=other                    | url?sslpassword=***
                    a&b c    | {password=a&b c, user=x}                 | {password=***, user=x}
                    a&b c    | url?password=a%26b%20c&ssl=true          | url?password=***&ssl=true
                    a&b c    | url?password=a%26b+c                     | url?password=***
                    a:b      | url?password=a%3ab                       | url?password=***
                    s3       | PASSWORD=s3                              | PASSWORD=***
                    app      | jdbc:postgresql://app:app@app/app        | jdbc:postgresql://app:***@app/app
                    a/b@c    | jdbc:postgresql://u:a/b@c@h/app          | jdbc:postgresql://u:***@h/app
                    ''       | jdbc:postgresql://u:x@y@h/app            | jdbc:postgresql://u:***@h/app
                    ''       | //h:5432/app?password=x                  | //h:5432/app?password=***
                    app      | the password "app" is wrong              | the password *** is wrong
                    it       | create role x password 'it'              | create role x password ***
                    $1       | password=$1                              | password=***
                    """)
    void masksWhatStandsWhereAPasswordCan(String secret, String text, String masked) {
        assertThat(new SecretMask(secret).mask(text)).isEqualTo(masked);
    }
}
