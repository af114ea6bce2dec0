class V5__program {}
