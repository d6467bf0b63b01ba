package dev.reeve.commands.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** First and last names, each pair handed out once. */
final class SampleNames {

    /** A person's name. */
    record FullName(String first, String last) {
        String text() {
            return last.isEmpty() ? first : first + " " + last;
        }
    }

    private static final List<String> FIRST = List.of("""
            Aaron Adele Aisha Alan Alberto Alice Amir Amy Ana Andrea Andrew Anita Anna Antoine Ariane Arturo Ben Bianca
            Brian Carla Carlos Carmen Cesar Chen Chloe Chris Claire Clara Connor Dana Daniel Daria Diana Diego Dmitri
            Donna Eduard Elena Eli Elise Emil Emma Eric Esther Eva Fatima Felix Fiona Florian Frank Gabriel Gail George
            Gita Grace Greg Hana Hannah Harold Heidi Helen Henry Hugo Ibrahim Ida Igor Ines Irene Ivan Jack Jan Jane
            Jasmine Jean Jim Joan Joel John Jonas Jorge Joyce Judith Julia Jun Karen Karim Karl Kate Keiko Keith Ken
            Kirsten Lara Laura Lea Leila Leo Lidia Lin Linda Lisa Louis Lucia Luis Luke Maja Marc Maria Marta Mary Matteo
            Maya Mei Miguel Mila Milan Mina Mona Nadia Nancy Naoki Nasser Neil Nils Nina Noah Nora Olga Oliver Omar Oscar
            Pablo Patricia Paul Pavel Peter Petra Phil Priya Rachel Rafael Raj Rania Rebecca Renata Rita Roberto
            Roger Rosa Ruth Sami Sandra Sanjay Sara Scott Sean Sergio Shirin Silvia Simon Sofia Stefan Stella Sven Tanja
            Tara Thomas Tim Tom Tony Ulrike Uma Valeria Vera Victor Vikram Wanda Wei Wendy Will Xavier Yan Yara Yusuf
            Yvonne Zoe""".split("\\s+"));

    private static final List<String> LAST = List.of("""
            Abbott Ahmed Albrecht Alvarez Andersen Arnaud Baker Banerjee Barros Bauer Becker Bell Bennett Bernard Blanc
            Bose Brandt Brooks Browne Calvo Campbell Cardoso Carter Castro Chang Clark Cohen Collins Conti Cooper Costa
            Cruz Dahl Davies Delgado Desai Dietrich Duarte Dubois Duncan Edwards Egan Eriksson Evans Farkas Fernandez
            Fischer Fleming Fontaine Foster Fournier Garcia Gauthier Gibson Gomes Grant Gray Greene Gupta Haas Hall
            Hansen Hartmann Hassan Hayes Hernandez Hill Hoffmann Holm Horvat Huang Hughes Iyer Jacobs Jansen Jensen
            Johansson Jones Joshi Kaiser Kapoor Kato Keller Kim Klein Kovacs Krause Lambert Lang Larsen Laurent Lee
            Lefebvre Lindberg Lopez Lund MacDonald Maier Malik Marino Marsh Martel Meyer Miller Mitchell Moreau Moreno
            Morris Nakamura Navarro Nguyen Nielsen Novak Olsen Ortega Ortiz Osei Park Parker Patel Pereira Perez Petit
            Petrov Phillips Pinto Popescu Quinn Rahman Ramos Reed Reyes Richter Rivera Romano Rossi Roy Saito Salas Santos
            Sato Schmidt Schneider Schulz Sharma Shaw Silva Singh Sokolov Soto Stein Suzuki Tanaka Taylor Torres Tran
            Turner Vargas Vega Vogel Wagner Walker Wallace Wang Ward Watson Weiss West Wilson Winter Wolf Wong Wright Wu
            Yamada Yang Young Zhang Ziegler Zimmermann""".split("\\s+"));

    private final SampleSequence sequence;
    private final Set<FullName> given = new HashSet<>();

    SampleNames(SampleSequence sequence) {
        this.sequence = sequence;
    }

    FullName next() {
        FullName name = new FullName(sequence.oneOf(FIRST), sequence.oneOf(LAST));
        while (!given.add(name)) {
            name = new FullName(sequence.oneOf(FIRST), sequence.oneOf(LAST));
        }
        return name;
    }
}
