/** Stands in for jsPDF's optional packages (html2canvas, dompurify, canvg): see `vite.config.ts`. */
export default undefined
