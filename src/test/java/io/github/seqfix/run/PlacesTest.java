package io.github.seqfix.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {
    @Test
    void placesAreGivenOutInOrder() {
        Places places = new Places(2, 1);

        assertThat(places.next()).isZero();
        assertThat(places.next()).isEqualTo(1);
        assertThat(places.next()).isNegative();
    }

    @Test
    void whoLeavesLeavesItsPlaceToOthersButForTheLast() {
        Places places = new Places(3, 3);
        places.next();
        places.next();

        assertThat(places.mayLeave(1)).isTrue();
        assertThat(places.mayLeave(0)).isTrue();
        assertThat(places.next()).isZero();
        assertThat(places.mayLeave(0)).isFalse();
        assertThat(places.next()).isEqualTo(1);
    }

    @Test
    void whoFindsNothingLeftIsNoLongerCounted() {
        Places places = new Places(1, 2);
        places.next();
        places.next();

        assertThat(places.mayLeave(0)).isFalse();
    }

    @Test
    void theLastOneWaitsNotForEverUnlessThereIsProgress() throws Exception {
        Places places = new Places(1, 1);
        int tries = 0;
        for (int place = places.next(); places.mayTryAgain(place); place = places.next()) {
            tries++;
        }

        assertThat(tries).isEqualTo(50);
        assertThat(places.next()).isNegative();
        places.worked();
        assertThat(places.mayTryAgain(0)).isTrue();
        assertThat(places.next()).isZero();
    }
}
