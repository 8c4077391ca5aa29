#!/bin/sh
set -e
./build.sh Bakup --tier full
