/**
 * French words for what Phosphor's drawings are called and tagged with in English, a line each: our own
 * list, for those who look for a drawing in French.
 */
const lines = `
abeille: bee insect
accueil: hand-waving door door-open house
acheter: shopping cart basket bag
aider: hand-heart lifebuoy help support hands
aiguille: needle sewing
aimer: heart love like
air: wind fan
allumette: fire match
ami: users smiley
ampoule: lightbulb idea
ancre: anchor
animal: dog cat bird fish horse cow paw animals pets
anniversaire: cake birthday balloon
appeler: phone call telephone
apprendre: student book graduation education school
arbre: tree plant
arc: rainbow
argent: money coins cash bank piggy
arme: sword
arrosoir: drop plant watering
art: palette paint brush artwork arts
assiette: fork-knife bowl dining meal
atelier: hammer toolbox wrench factory
attendre: hourglass clock timer
avion: airplane plane flying
avocat: gavel scales
balai: broom cleaning
balance: scales
ballon: ball balloon soccer basketball volleyball
banc: park bench
bâtiment: building buildings
bateau: boat ship
bâton: baseball
bébé: baby
béquille: injury
bibliothèque: books library
billet: ticket money
blé: grains farm farming
boire: beer wine coffee drinks beverages
bois: tree log wood
boîte: package box archive
bol: bowl soup
bonhomme: person smiley
bonjour: hand-waving
bonnet: beanie hat
boussole: compass
bouteille: bottle wine
boutique: storefront shopping
bricoler: hammer wrench screwdriver toolbox
brouette: trolley
bulle: chat chats bubble comment
bureau: desk office briefcase
bus: bus transit
but: target goal flag
cadeau: gift present
cadenas: lock
café: coffee
calcul: calculator math
calendrier: calendar
camion: truck
canapé: couch furniture
carotte: carrot vegetable
carte: map cards identification
casque: headphones helmet hard-hat
ceinture: belt
cercle: circle
cerveau: brain
chaise: chair seat
champ: farm field grains
chanson: music microphone songs
chant: microphone music
chantier: crane hard-hat barricade construction
chapeau: hat
chaussette: sock
chaussure: sneaker boot shoes
chat: cat
château: castle
chaud: thermometer fire sun hot
chef: chef crown leader
chemin: path road signpost
chemise: shirt clothing
cheval: horse
cheveu: hair
chien: dog
chimie: flask science
chirurgie: medical syringe
cible: target
cinéma: film movie
ciseau: scissors
clé: key
clef: key
client: storefront user
cloche: bell call-bell
clou: nail hammer
cœur: heart heartbeat
coiffer: hair scissors
collègue: users
colère: smiley-angry
colis: package
compas: compass
comprendre: lightbulb brain
compter: calculator number
conduire: steering car
confiance: handshake shield
conseil: signpost chat
construire: crane hammer building
corde: lasso
couche: baby stack
coudre: needle yarn
couleur: palette paint
couper: scissors knife
cour: tree park
courage: shield mountains
courir: run sneaker
couronne: crown
course: shopping basket run
couteau: knife
couture: needle yarn sewing
couvert: fork-knife utensils
crayon: pencil pen
créer: palette magic sparkle
croix: cross
cube: cube
cuillère: spoon bowl
cuisine: cooking cooking-pot chef kitchen oven
cuisiner: cooking cooking-pot chef
cycle: bicycle bike recycle
danger: warning skull
danse: music dance person
décider: arrows-split signpost
défendre: shield scales
dehors: tree mountains outdoors
déménager: package truck
dent: tooth dentist
dessin: pencil paint-brush
dialogue: chats
discuter: chats chat
diplôme: certificate graduation
discret: lock eye-closed
doigt: hand-pointing fingerprint
donner: gift hand-heart
dormir: bed moon
douche: shower bathtub
drapeau: flag
droit: scales gavel
eau: drop water waves
échanger: arrows-left-right swap
échelle: ladder
éclair: lightning
école: student chalkboard graduation backpack school
écouter: ear headphones
écran: monitor desktop television
écrire: pencil pen note
effort: barbell
église: church
électricité: plug lightning lightbulb electricity
élève: student
enfant: baby children
ensemble: users handshake
entrepôt: warehouse
enveloppe: envelope
épicerie: basket shopping groceries
équilibre: scales yin
équipe: users team
escalier: stairs steps
essence: gas fuel
étoile: star
étudier: student book
évier: drop sink
expliquer: chalkboard presentation
fabriquer: hammer needle factory
facteur: mailbox envelope
facture: receipt invoice
famille: users-three house baby
fatigue: bed battery-low
fauteuil: armchair wheelchair
femme: gender-female woman
fenêtre: window door
ferme: farm tractor barn cow
fête: confetti balloon cake party
feu: fire flame campfire
feuille: leaf plant tree
fil: yarn needle thread
fille: gender-female
film: film camera
flèche: arrow
fleur: flower plant
foot: soccer
football: soccer football
force: barbell person-arms-spread
forêt: tree
four: oven
fourchette: fork
fraise: cherries fruit
frigo: snowflake
froid: snowflake cold
fromage: cheese
fruit: orange cherries avocado fruit
gant: hand boxing mitten
garage: garage car
garçon: gender-male
garder: shield lock
gâteau: cake cookie
genre: gender
glace: ice-cream
goutte: drop
grain: grains
graine: plant grains
grandir: plant
groupe: users
guérir: first-aid bandaids heartbeat
guitare: guitar
habit: t-shirt dress pants clothing
haricot: grains
heure: clock alarm watch
hiver: snowflake
homme: gender-male man
hôpital: hospital first-aid
horloge: clock
huile: drop
idée: lightbulb idea
image: image picture
immeuble: building buildings
imprimer: printer
insecte: bug bee butterfly
inventer: lightbulb magic
jardin: flower plant tree shovel potted
jeu: dice game puzzle
jouer: dice game puzzle
jour: sun calendar
journal: newspaper
juge: gavel scales
jupe: dress
justice: scales gavel
laine: yarn
lait: milk cow baby
lampe: lamp lightbulb flashlight
langue: translate globe
lapin: rabbit
laver: washing broom drop hand-soap
légume: carrot pepper vegetable
lettre: envelope mailbox
lien: link share-network
lire: book books glasses
liste: list clipboard
lit: bed
livre: book books
livrer: truck package moped
loi: scales gavel
loupe: magnifying-glass
lune: moon
lunettes: glasses eyeglasses
machine: engine gear robot washing-machine
magasin: storefront shopping
main: hand hands
maison: house home
maladie: virus thermometer first-aid
manger: fork-knife bowl hamburger
marche: walk footprints
marché: storefront basket
marcher: walk footprints
marteau: hammer
masque: mask
matin: sun-horizon
médaille: medal
médecin: stethoscope first-aid doctor
mélanger: shuffle cooking
mémoire: brain
ménage: broom
menuisier: hammer saw
mer: waves boat anchor sailboat
mesurer: ruler scales
métal: magnet
métier: briefcase
métro: subway train
micro: microphone
miel: bee jar
moissonner: grains
monde: globe
montagne: mountains
monter: stairs ladder trend-up
montre: watch
moteur: engine
moto: motorcycle moped
mouton: cloud
moulin: windmill
mur: wall
musique: music guitar piano
nager: swim waves
nature: tree leaf flower
neige: snowflake
nettoyer: broom
nez: smiley
noël: gift tree-evergreen
note: note notebook notepad
nourrir: carrot baby bowl
nuage: cloud
nuit: moon
numérique: device laptop desktop
objectif: target
observer: eye binoculars
œil: eye
œuf: egg
oiseau: bird
ombre: umbrella
orage: lightning
ordinateur: laptop desktop computer
ordre: list sort-ascending
oreille: ear
os: bone
ours: paw-print
outil: wrench hammer screwdriver toolbox tools
ouvrir: door-open lock-open key
pain: bread
paix: peace bird
panier: basket
panneau: signpost
papier: file paper note scroll
papillon: butterfly
parapluie: umbrella
parc: park tree
parler: chat microphone megaphone
partager: share hand-heart
passeport: identification stamp
patate: carrot
patience: hourglass
patte: paw
payer: wallet credit-card coins
pays: globe flag
peau: hand
peindre: paint-brush paint-roller palette
penser: brain lightbulb
perle: diamond
perceuse: screwdriver
permis: identification car
personne: person user
peser: scales
pharmacie: pill prescription first-aid
photo: camera image
pied: footprints sneaker
pilule: pill
pince: wrench
pinceau: paint-brush
pizza: pizza
place: park map-pin
plage: beach umbrella waves
planche: ruler
plante: plant leaf potted
plat: bowl fork-knife
pluie: cloud-rain umbrella
plume: feather
poids: barbell scales
poisson: fish
police: police shield
pomme: apple fruit
pompier: fire
pont: bridge
porte: door
porter: package trolley backpack
poser: hand-palm
poste: mailbox envelope
poubelle: trash
poule: bird egg
poupée: baby
préparer: list-checks
présenter: presentation chalkboard
promesse: seal-check handshake
propre: broom sparkle
protéger: shield umbrella
prudence: warning
puzzle: puzzle
quartier: buildings map
question: question
radio: radio
raisin: wine
ramer: boat
ranger: dresser archive folder
rapide: lightning timer rocket
recette: cooking book notebook
récolte: grains basket carrot
recycler: recycle
réfléchir: brain lightbulb
règle: ruler
remède: pill first-aid
rendez-vous: calendar clock
réparer: wrench screwdriver hammer
repas: fork-knife bowl cooking
repasser: t-shirt
respirer: wind
restaurant: fork-knife chef
réussir: trophy medal flag
réveil: alarm
rire: smiley
rivière: waves bridge
robe: dress
robot: robot
roue: tire wheel steering
route: road
ruban: ribbon seal
rue: road
sable: hourglass
sac: bag backpack tote handbag
saison: leaf snowflake
santé: heartbeat first-aid
savon: hand-soap
scie: saw
science: flask microscope atom
seau: paint-bucket
sécurité: shield hard-hat lock
sel: drop
semer: plant shovel
sens: compass
serpent: bug
serrure: lock key
serveur: call-bell
servir: call-bell
serviette: towel
signe: signpost
signer: signature
silence: eye-closed bell-slash
soigner: first-aid bandaids hand-heart
soin: first-aid heartbeat hand-heart
soleil: sun
solution: puzzle lightbulb
sommeil: bed moon
son: speaker-high ear
souris: mouse
sourire: smiley
sport: soccer basketball barbell run
stylo: pen
sucre: cookie
table: table desk fork-knife
tablette: device-tablet
tableau: chalkboard
tasse: coffee tea
taxi: taxi
téléphone: phone device-mobile
télévision: television
température: thermometer
temps: clock hourglass timer cloud-sun
tente: tent
terre: globe earth shovel
tête: head user
théâtre: mask
thé: tea coffee
thermomètre: thermometer
tirer: hand-grabbing
tissu: t-shirt needle yarn
toit: house house-line
tomate: cherries
tondre: scissors
tortue: shield
tracteur: tractor
traduire: translate
train: train
travail: briefcase hammer
tri: funnel sort recycle
tricot: yarn
trier: funnel recycle
triste: smiley-sad
trophée: trophy
trousse: first-aid-kit
tuyau: pipe
usine: factory
vache: cow
vague: waves
vaisselle: fork-knife drop
valise: suitcase
vélo: bicycle bike
vendre: storefront tag cash
vent: wind
ventilateur: fan
verre: wine brandy beer
vérifier: check seal-check list-checks magnifying-glass
vers: arrow
vêtement: t-shirt dress pants coat
viande: cow
vie: heart plant
vieux: cane person
ville: city buildings
vin: wine
virus: virus
visage: smiley user
visite: map-trifold door
vite: lightning timer
vivre: heart house
voile: sailboat
voir: eye glasses
voisin: house users
voiture: car
voix: microphone megaphone
voler: airplane bird
voyage: airplane suitcase globe
yeux: eye eyes
yoga: person-simple-tai-chi
`

/** By a French word, the words in English that drawings are found by. */
export const drawingWords: ReadonlyMap<string, readonly string[]> = new Map(
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [french = '', english = ''] = line.split(': ')
      return [french, english.split(' ')] as const
    }),
)
