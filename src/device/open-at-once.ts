import { openDatabase } from '@/device/database'

/** For its effect: opening takes its time on a cheap tablet, and needs nothing else of the app. */
void openDatabase()
