namespace Qplet.GraphQL.Data.Search;

/// <summary>The numbers of entries by which a search on PostgreSQL decides how to read them.</summary>
/// <param name="FewMatches">The number of expected matches up to which all are read and sorted.</param>
/// <param name="Size">The number of entries of each kind that are looked through in the order of their ranks.</param>
/// <param name="AllKinds">The number of kinds from which on the condition does not name them.</param>
internal sealed record SearchWindow(int FewMatches = 4000, int Size = 1500, int AllKinds = 5);
