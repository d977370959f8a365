import { beforeEach, inject } from 'vitest'

const { postgres, redis } = inject('engines')
if (postgres && redis) {
  process.env.ATOUTS_TEST_POSTGRES = String(postgres)
  process.env.ATOUTS_TEST_REDIS = String(redis)
} else {
  beforeEach(({ skip }) => skip('No PostgreSQL or no Redis here'))
}
