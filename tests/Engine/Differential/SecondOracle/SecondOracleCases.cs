[assembly: AssemblyFixture(typeof(Qplet.GraphQL.Differential.SecondOracle.SecondOracleCases))]

namespace Qplet.GraphQL.Differential.SecondOracle;

/// <summary>
/// The cases that graphql-dotnet answers as well. They are the same in each run: what it does differently is listed for them in
/// <see cref="GraphQLDotNetDifferences" />, and other cases would need more of the list. <c>QPLET_SECOND_ORACLE_SEED</c> generates others.
/// </summary>
public sealed class SecondOracleCases : ReferenceCases
{
    protected override string SeedVariable => "QPLET_SECOND_ORACLE_SEED";

    protected override int? UsualSeed => 41;

    protected override int DefaultCount => 3_000;
}
