import '@/ui/base.css'
import { createRoot } from 'react-dom/client'
import { BareTable } from './BareTable'

const root = document.getElementById('root')
if (root) createRoot(root).render(<BareTable />)
