#!/bin/sh
# What the pack's rules find of a senior reviewer's list, by category: recall, place, false alarms.
cd "$(dirname "$0")/.." && mvn -o -q -B test -Dtest=ReviewerCorpusTest
