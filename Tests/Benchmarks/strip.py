"""strip.py FILE…  the barest reader of DOCX: unpacks the main part of each and takes the tags out"""

import re
import sys
import zipfile

TAG = re.compile(r"<[^>]*>")

for path in sys.argv[1:]:
    with zipfile.ZipFile(path) as archive:
        sys.stdout.write(TAG.sub("", archive.read("word/document.xml").decode("utf-8")) + "\n")
