package io.shenbao.source.word;

/**
 * Where a paragraph stands. All count from 1.
 *
 * @param table in the order of the document, those within tables too; 0 for none
 * @param row of the table; 0 for none
 * @param cell of the row, as Word counts them; 0 for none
 * @param paragraph of the cell; outside tables, of the document
 */
public record WordPlace(int table, int row, int cell, int paragraph) {}
