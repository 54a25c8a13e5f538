namespace Qplet.GraphQL.Differential.SecondOracle;

/// <summary>The value of a composite type: the name of the object type that it has.</summary>
internal sealed record TypedValue(string Name);
