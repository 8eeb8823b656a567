package parley.standing;

import java.util.Arrays;

/// Columns lent and given back, so that appraising allocates nothing once it is warm.
final class Scratch {

    private final int length;
    private double[][] numbers = new double[16][];
    private int[][] places = new int[16][];
    private int spareNumbers;
    private int sparePlaces;

    /// Columns of this length.
    Scratch(int length) {
        this.length = length;
    }

    double[] numbers() {
        return spareNumbers == 0 ? new double[length] : numbers[--spareNumbers];
    }

    int[] places() {
        return sparePlaces == 0 ? new int[length] : places[--sparePlaces];
    }

    Scratch back(double[] given) {
        if (spareNumbers == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * spareNumbers);
        }
        numbers[spareNumbers++] = given;
        return this;
    }

    Scratch back(int[] given) {
        if (sparePlaces == places.length) {
            places = Arrays.copyOf(places, 2 * sparePlaces);
        }
        places[sparePlaces++] = given;
        return this;
    }
}
