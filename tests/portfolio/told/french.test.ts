import { expect, test } from 'vitest'
import { lineInFrench } from '@/portfolio/told/french'

/** As adults in Québec and France say it, and the line of a CV that it gives. */
const told = `
J’ai pris tous les rendez-vous, j’ai expliqué les papiers et je suis venue chaque soir → prendre tous les rendez-vous, expliquer les papiers et venir chaque soir
J'ai aidé ma mère et mon frère → aider ma mère et mon frère
j’ai gardé les enfants de ma sœur pendant deux ans → garder les enfants de ma sœur pendant deux ans
J’ai écouté puis j’ai calmé tout le monde → écouter puis calmer tout le monde
J’ai lavé, plié et rangé le linge → laver, plier et ranger le linge
J’ai trié le linge, plié les draps et rangé les armoires → trier le linge, plier les draps et ranger les armoires
J’ai cuisiné et servi → cuisiner et servir
J’ai fait les courses, mis la table et préparé un gâteau → faire les courses, mettre la table et préparer un gâteau
J’ai toujours tenu parole → toujours tenir parole
Ensuite, j’ai appelé l’école → appeler l’école
J’ai réussi le permis et j’ai conduit un camion → réussir le permis et conduire un camion
J’ai rempli les dossiers de trois familles → remplir les dossiers de trois familles
J’ai reçu les clients, j’ai rendu la monnaie → recevoir les clients, rendre la monnaie
Je suis allée à la préfecture et j’ai attendu → aller à la préfecture et attendre
Je suis restée avec elle toute la nuit → rester avec elle toute la nuit
J’ai appris le français en deux ans → apprendre le français en deux ans
J’ai créé une association → créer une association
J’ai accueilli les nouveaux → accueillir les nouveaux
J’ai construit un mur, puis j’ai peint la chambre → construire un mur, puis peindre la chambre
J’AI VENDU des habits → vendre des habits
J’ai découvert la panne et j’ai réparé la machine → découvrir la panne et réparer la machine
J’ai su rester calme → savoir rester calme
J'ai trouvé la salle et appelé tout le monde → trouver la salle et appeler tout le monde
J'ai fait les courses, cuisiné et servi les invités → faire les courses, cuisiner et servir les invités
J'ai démonté la pompe pis je l'ai nettoyée → démonter la pompe puis la nettoyer
J'ai pas lâché → ne pas lâcher
Je n’ai pas abandonné → ne pas abandonner
J'ai jamais manqué un rendez-vous → ne jamais manquer un rendez-vous
Je me suis occupée de mes frères après l’école → s’occuper de mes frères après l’école
J'aide ma voisine à lire son courrier → aider ma voisine à lire son courrier
Je faisais le ménage dans trois écoles → faire le ménage dans trois écoles
J'ai garder les enfants de ma sœur → garder les enfants de ma sœur
jai nettoyer la cuisine → nettoyer la cuisine
Je suis aller chercher les enfants → aller chercher les enfants
J'ai fait ça toute ma vie → faire ça toute ma vie
J'ai nettoyé mes outils et ceux du patron → nettoyer mes outils et ceux du patron
Je n'ai raté aucun cours → ne rater aucun cours
J'ai montré comment remplir le papier → montrer comment remplir le papier
J'ai organisé une grande fête pour l'école → organiser une grande fête pour l'école
J'ai gardé les enfants une semaine → garder les enfants une semaine
On a tout rangé ensemble → tout ranger ensemble
Nous avons organisé une fête de quartier → organiser une fête de quartier
J’ai organisé le repas de Noël pour quarante personnes → organiser le repas de Noël pour quarante personnes
j'ai appelé la mairie j'ai rempli le dossier → appeler la mairie, remplir le dossier
j'ai appelé la mairie ensuite j'ai rempli le dossier et j'ai attendu la réponse → appeler la mairie, ensuite remplir le dossier et attendre la réponse
D'abord, j'ai dit bonjour → dire bonjour
Puis j’ai montré le quartier à la nouvelle voisine → montrer le quartier à la nouvelle voisine
Le samedi, j’aide mon oncle au marché → Le samedi, aider mon oncle au marché
Le samedi j'aide mon oncle au marché → Le samedi, aider mon oncle au marché
Pendant deux ans, j’ai gardé mes neveux → Pendant deux ans, garder mes neveux
Chaque matin je prépare les enfants pour l’école → Chaque matin, préparer les enfants pour l’école
Tous les jours, j'amenais ma grand-mère à l'hôpital → Tous les jours, amener ma grand-mère à l'hôpital
À la banque alimentaire de Verdun, j'ai trié les dons → À la banque alimentaire de Verdun, trier les dons
Avec ma sœur, on a monté un stand au vide-grenier → Avec ma sœur, monter un stand au vide-grenier
Comme bénévole, j'ai servi la soupe → Comme bénévole, servir la soupe
J’ai remplacé Mme A. Diallo pendant deux mois → remplacer Mme A. Diallo pendant deux mois
J’ai suivi le prof. Martin en atelier → suivre le prof. Martin en atelier
J’ai livré à 9 h. 30 tous les matins → livrer à 9 h. 30 tous les matins
J'ai travaillé chez McDonald's, rue Saint-Denis, à Montréal → travailler chez McDonald's, rue Saint-Denis, à Montréal
J'ai vendu des bijoux au marché de Laval → vendre des bijoux au marché de Laval
J'ai fait le rangement, la vaisselle, etc → faire le rangement, la vaisselle, etc
J'ai négocié avec le propriétaire et obtenu un délai → négocier avec le propriétaire et obtenir un délai
J'ai repeint la cuisine, changé le robinet et posé un parquet → repeindre la cuisine, changer le robinet et poser un parquet
J'ai cousu des rideaux et vendu dix coussins → coudre des rideaux et vendre dix coussins
J'ai traduit pour ma mère chez le médecin → traduire pour ma mère chez le médecin
J'ai conduit le camion jusqu'à Lyon → conduire le camion jusqu'à Lyon
J'ai soutenu mon amie pendant sa maladie → soutenir mon amie pendant sa maladie
J'ai défendu mes droits devant le juge → défendre mes droits devant le juge
J'ai élevé trois enfants → élever trois enfants
J'ai nourri les bêtes matin et soir → nourrir les bêtes matin et soir
J'ai cueilli des pommes tout l'automne → cueillir des pommes tout l'automne
J'ai inscrit les familles sur la liste → inscrire les familles sur la liste
J'ai réparé mon vélo tout seul → réparer mon vélo tout seul
J'ai bien expliqué le chemin aux touristes → bien expliquer le chemin aux touristes
J'ai rapidement appris les gestes → rapidement apprendre les gestes
J'ai beaucoup lu → beaucoup lire
J'ai aussi tenu la caisse → aussi tenir la caisse
J'ai tout préparé la veille → tout préparer la veille
J'ai déjà animé des ateliers pour les petits → déjà animer des ateliers pour les petits
J’ai rien oublié → ne rien oublier
Je n'ai rien cassé → ne rien casser
Je n'ai jamais abandonné un client → ne jamais abandonner un client
Je n'ai blessé personne → ne blesser personne
Je ne lâche pas → ne pas lâcher
Je n'oublie jamais un anniversaire → ne jamais oublier un anniversaire
Je me suis inscrite au cours de français → s’inscrire au cours de français
Je me suis levé à 4 h pour ouvrir la boulangerie → se lever à 4 h pour ouvrir la boulangerie
Je m'occupe de mon père malade → s’occuper de mon père malade
Je m'occupais des animaux de la ferme → s’occuper des animaux de la ferme
On s'est organisés avec les voisins → s’organiser avec les voisins
Nous nous sommes entraidés pendant la grève → s’entraider pendant la grève
Je me suis pas découragée → ne pas se décourager
Je ne me suis pas découragé → ne pas se décourager
Je me suis toujours débrouillée seule → toujours se débrouiller seule
Je m'habille simplement et je me présente à l'heure → s’habiller simplement et se présenter à l'heure
Je fais à manger pour six personnes → faire à manger pour six personnes
Je conduis le minibus de l'association → conduire le minibus de l'association
J'accompagne les enfants à la piscine → accompagner les enfants à la piscine
J'appelle les clients, je note les commandes et je prépare les colis → appeler les clients, noter les commandes et préparer les colis
Je lave, plie et range le linge → laver, plier et ranger le linge
Je lave le linge et range les armoires → laver le linge et ranger les armoires
Je nettoie les bureaux le soir → nettoyer les bureaux le soir
J'achète les légumes au marché et je cuisine pour la semaine → acheter les légumes au marché et cuisiner pour la semaine
J'emmène les petits à l'école → emmener les petits à l'école
J'essaie de garder mon calme → essayer de garder mon calme
Je répète les consignes → répéter les consignes
Je jette rien et je répare tout → ne rien jeter et réparer tout
Je tiens le compte des dépenses → tenir le compte des dépenses
Je rends service aux voisins → rendre service aux voisins
Je finis ce que commencent les autres → finir ce que commencent les autres
Je remplis les papiers de la famille → remplir les papiers de la famille
Je prends le temps d'écouter → prendre le temps d'écouter
Je mets la table et fais la vaisselle → mettre la table et faire la vaisselle
On fait le jardin ensemble → faire le jardin ensemble
On préparait les paniers chaque jeudi → préparer les paniers chaque jeudi
Nous préparons les salles et nous accueillons les gens → préparer les salles et accueillir les gens
Nous rangions les chaises après chaque réunion → ranger les chaises après chaque réunion
Nous mangeons ensemble le midi et partageons les tâches → manger ensemble le midi et partager les tâches
Je vendais des beignets devant l'école → vendre des beignets devant l'école
Je rangeais les rayons et j'étiquetais les prix → ranger les rayons et étiqueter les prix
Je commençais à six heures → commencer à six heures
Je gardais les moutons de mon père → garder les moutons de mon père
J'apprenais le français le soir avec la radio → apprendre le français le soir avec la radio
J'écrivais les lettres pour les voisins → écrire les lettres pour les voisins
J'ai pris la vieille porte, je l'ai poncée et je l'ai peinte → prendre la vieille porte, la poncer et la peindre
J'ai lavé les vitres et je les ai essuyées → laver les vitres et les essuyer
J'ai appelé ma voisine et je lui ai parlé longtemps → appeler ma voisine et lui parler longtemps
J'ai réuni les jeunes et je leur ai montré le match → réunir les jeunes et leur montrer le match
J'ai ramassé le chien perdu et je l'ai ramené → ramasser le chien perdu et le ramener
J'ai écouté la dame et je l'ai aidée à remplir sa demande → écouter la dame et l’aider à remplir sa demande
Je prends les appels et je les transfère → prendre les appels et les transférer
J'ai acheté du tissu et j'en ai fait des sacs → acheter du tissu et en faire des sacs
Je suis arrivé à l'heure tous les jours → arriver à l'heure tous les jours
Je suis partie seule à Montréal et j'ai trouvé un logement → partir seule à Montréal et trouver un logement
Je suis retournée à l'école à quarante ans → retourner à l'école à quarante ans
Je suis passé de maison en maison et j'ai distribué les avis → passer de maison en maison et distribuer les avis
J'avais promis de venir et je suis venu → promettre de venir et venir
J’étais parti avant le jour → partir avant le jour
J'ai aidé les gens qui ne savaient pas lire → aider les gens qui ne savaient pas lire
J'ai appelé les pompiers parce que la cuisine brûlait → appeler les pompiers parce que la cuisine brûlait
J'ai accueilli une famille qui venait d'arriver et je lui ai montré les démarches → accueillir une famille qui venait d'arriver et lui montrer les démarches
J'ai commencé à m'occuper du jardin partagé → commencer à s'occuper du jardin partagé
J'ai appris à me servir d'un ordinateur → apprendre à se servir d'un ordinateur
J'ai appris à lire et écrire à soixante ans → apprendre à lire et écrire à soixante ans
J'ai aidé à préparer et servi les repas → aider à préparer et servir les repas
J'ai fait ça → faire ça
J'ai cuisiné chez moi pour une fête → cuisiner chez moi pour une fête
J'ai joué avec elle et calmé sa peur → jouer avec elle et calmer sa peur
Moi, j'ai réparé la radio → réparer la radio
jai gardé des enfants → garder des enfants
j ai repassé du linge → repasser du linge
J'AI TENU LA CAISSE ET FERMÉ LE MAGASIN → tenir LA CAISSE ET fermer LE MAGASIN
Pis j'ai pelleté l'entrée → pelleter l'entrée
J'ai magasiné les prix pis j'ai choisi le moins cher → magasiner les prix puis choisir le moins cher
J'ai déneigé les marches, pis salé le trottoir → déneiger les marches, puis saler le trottoir
J'ai monté une cabane avec du bois récupéré → monter une cabane avec du bois récupéré
J'ai aidé une dame âgée et isolée → aider une dame âgée et isolée
J'ai gardé des enfants fatigués et perdus → garder des enfants fatigués et perdus
J'ai tout fait : ménage, cuisine, jardin → tout faire : ménage, cuisine, jardin
J'ai classé les dossiers ; j'ai répondu au téléphone → classer les dossiers ; répondre au téléphone
J'ai formé deux apprentis, dont un sourd → former deux apprentis, dont un sourd
J'ai rendu visite à M. Traoré → rendre visite à M. Traoré
J'ai fait rire toute la salle → faire rire toute la salle
J'ai laissé parler les autres → laisser parler les autres
Je sais coudre à la machine → savoir coudre à la machine
Je connais tout le monde dans l'immeuble → connaître tout le monde dans l'immeuble
Je parle arabe et français → parler arabe et français
J'ai aidé ma sœur quand elle est tombée malade → aider ma sœur quand elle est tombée malade
Je me suis fait des amis → se faire des amis
Je me suis lancée, j'ai ouvert ma page et j'ai vendu mes gâteaux → se lancer, ouvrir ma page et vendre mes gâteaux
Je suis allée à la mairie et revenue à pied → aller à la mairie et revenir à pied
On a gagné le tournoi et fêté ça → gagner le tournoi et fêter ça
On a ramassé les déchets, nettoyé le parc et planté des arbres → ramasser les déchets, nettoyer le parc et planter des arbres
Nous avons trié, lavé et donné les vêtements → trier, laver et donner les vêtements
Nous avons accueilli des voisins chez nous → accueillir des voisins chez nous
J’ai grandi vite → grandir vite
J'ai su dire non → savoir dire non
J'ai compté les stocks et commandé 20 cartons → compter les stocks et commander 20 cartons
J'ai installé Linux et remis en marche trois ordinateurs → installer Linux et remettre en marche trois ordinateurs
J'ai mis de côté 20 euros par mois → mettre de côté 20 euros par mois
J'ai chanté à la fête de la Saint-Jean → chanter à la fête de la Saint-Jean
J’ai voyagé seule de Kinshasa à Québec → voyager seule de Kinshasa à Québec
`
const stays = `
J’ai été bénévole au Secours populaire
J’ai eu peur mais j’ai continué
J’ai dû trouver un autre logement
J'avais peur mais j'ai parlé devant tout le monde
J'ai eu à m'occuper de tout
J'ai dû apprendre le métier sur place
Je suis fatiguée mais je continue
Je suis mariée et j’aime cuisiner
Je suis née à Dakar
Je l’ai accompagné chez le médecin
J'y suis allée tous les jours
Elle est venue et elle a crié
J’ai une clé et trois enfants
J’ai trente ans
J’ai aussi
J’ai constructor
Préparer les repas et ranger
Mes enfants, fatigués, ont dormi
Ma mère a marché et mangé
J'ai plus jamais raté un bus
J'ai trouvé un logement propre et rangé
J'ai acheté un meuble usé et abîmé
J’ai pu finir à temps
J'ai voulu arrêter
Je peux porter vingt kilos
Je vais chercher les enfants à l'école
Je viens de finir une formation
J'aime cuisiner
Je suis bénévole aux Restos
J'ai le permis B
J'ai un diplôme d'aide-soignante
J'avais quinze ans
J'étais seule avec deux bébés
Ma mère était malade, j'ai pris les rendez-vous
Quand j'étais petit, j'aidais mon père
Pendant que ma mère travaillait, je gardais mes frères
Quand la cuisine brûlait, j'ai appelé les pompiers
J'ai continué parce que je voulais finir
J'ai dit que je viendrais
J'ai trouvé que c'était dur
J'ai pensé à tout
Le patron m'a demandé de former les nouveaux
On m'a confié la caisse
On nous a dit de partir
Elle m'a remerciée
Ma sœur et moi avons ouvert un salon
C'est moi qui ai tout organisé
C'est moi qui organise les repas
Il a fallu que je trouve une solution
Il y a deux ans, j'ai monté une association
J'ai aidé mon voisin, il est tombé
J'ai appelé l'ambulance et le médecin est venu
J'ai cuisiné, les enfants ont mangé
J'ai rangé et ma sœur préparait le repas
J'ai fait le pain, le patron garde la caisse
Est-ce que j'ai bien fait ?
« J'ai réussi », j'ai dit
J'ai crié "au feu"
J’ai appelé (je n’avais pas le choix)
Gardé mes neveux
Ménage et courses pour une voisine
Accueil des clients et tenue de la caisse
J'ai essuyé la table et elle a brillé
J'ai accompagné mon fils, fatigué
Je fais du ménage et cuisine
Je prépare le café, cuisine
Tu as vu, j'ai réussi
Je l'aide tous les jours
Je lui ai appris à nager
J'en ai vendu cinquante
J'ai besoin de bouger
J'ai l'habitude du public
J'ai confiance en moi
J'ai été formée par une amie
J'ai eu trois enfants
Je serai à l'heure
J'irai jusqu'au bout
J'aurais aimé continuer
Vous savez, j'ai tout appris seul
Nous avons une équipe solide
Avec nous, pas de gaspillage
J'ai prepare le repas
Je me suis levée et habillée
J'ai consolé ma petite sœur et je l'ai fait rire
J'ai peur mais j'avance
On a volé mon vélo
On a supprimé le poste
On a refusé mon dossier et j'ai recommencé
On a sonné et j'ai ouvert
On a coupé l'eau
J'ai pas mal travaillé
J'ai aidé personne
J'ai vu aucun client
J'ai compté la caisse fermé le magasin et mis l'alarme
J'ai pris le téléphone appelé l'école et expliqué la situation
J'ai fait le souper les enfants mangent à six heures
J'ai réparé le toit mais la pluie entre encore
J'ai cuisiné et Marie servi
J'ai cuisiné, ma fille servi
J'ai cuisiné avec Ahmed servi
J'ai tu bien fait ça
J'ai montré aux nouveaux comment on fait
J'ai expliqué pourquoi on ferme à midi
J'ai appris comment je répare un moteur
١٢٣ شكرا
`

const rows = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((row) => row.trim().split(' → '))
test.each(rows(told))('%s', (said, line) => expect(lineInFrench(said ?? '')).toBe(line))
test.each(rows(stays))('as it was said: %s', (said) => expect(lineInFrench(said ?? '')).toBeNull())
