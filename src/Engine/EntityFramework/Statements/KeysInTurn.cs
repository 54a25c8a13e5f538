namespace Qplet.GraphQL.EntityFramework;

/// <summary>The keys of a statement that runs for one key after the other.</summary>
/// <param name="Position">The index of the list of keys in the values of a call.</param>
/// <param name="Parameters">The indexes of the parameters that hold the current key.</param>
internal sealed record KeysInTurn(int Position, IReadOnlyList<int> Parameters);
