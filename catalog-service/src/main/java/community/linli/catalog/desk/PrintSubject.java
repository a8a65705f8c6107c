package community.linli.catalog.desk;

import community.linli.catalog.views.board.Board;
import java.time.LocalDate;

/**
 * Whose things are printed, when and in which language.
 *
 * @param district the tenant, as in addresses
 * @param districtName as people call it
 * @param day on which it is printed, in the district
 */
record PrintSubject(String district, String districtName, Board board, LocalDate day, PrintWords words) {}
