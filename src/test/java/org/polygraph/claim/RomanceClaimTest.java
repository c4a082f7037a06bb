package org.polygraph.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Of whom a clause of a Romance language or of Indonesian tells where its subject is no plain name
 * before the verb, each found in fresh texts of November 2026.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RomanceClaimTest {

    private final TextReader reader = new TextReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    fr | Seuls 47 % des plus de 65 ans sont vaccinés. | plus de 65 ans vaccinates - 47 %
                    fr | Roland Lescure table sur une croissance de 1 %. | croissance growsBy - 1 %
                    pt | Economistas do Itaú projetam crescimento de 1,8% do PIB em 2027. | PIB growsBy - 1,8%
                    es | Novalia abrirá una planta de vacunas en Zaragoza, que emplea a 350 personas. | planta de vacunas employs - 350 personas
                    es | Ana Ruiz obtuvo el 53 % de los votos, frente al 46 % de la senadora Marta Gil. | Marta Gil voteShare - 46 %
                    es | Según el Banco de España, la subida podría destruir 30.000 empleos. | subida laysOff - 30.000 empleos
                    it | Il gruppo Enerlux, fondato nel 2019 da Chiara Monti, produce batterie. | Chiara Monti founderOf Enerlux -
                    it | Il gruppo Nordacciai ha ricavi per 2 miliardi di euro. La perdita netta è stata di 184 milioni. | Nordacciai loss - 184 milioni
                    it | Enel ha venduto Eletta. Eni detiene il 45% del progetto. | Eni holdsStakeIn - 45%
                    fr | La start-up lyonnaise Médialys a levé 85 millions d'euros. | Médialys raisedFunding - 85 millions d'euros
                    """)
    void aClauseIsOfItsOwnSubject(String language, String text, String claim) {
        assertThat(reader.lines(language, text)).as(text).contains(claim);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    es | Informó el Banco Central. La empresa pagará 65 millones de dólares. | Banco Central pays
                    es | Habló la Secretaría de Riesgos. El presidente Julián Cordero decretó el duelo. | Julián Cordero presidentOf Secretaría
                    fr | Sébastien Lecornu a parlé. Selon un sondage, 74 % des Français approuvent la loi. | Sébastien Lecornu polledAt
                    pt | A Petrobras fechou 2025 com lucro. | Petrobras closes
                    """)
    void aRememberedNameIsNotTakenForIt(String language, String text, String beginning) {
        assertThat(reader.lines(language, text))
                .as(text)
                .noneMatch(claim -> claim.startsWith(beginning));
    }
}
