namespace Qplet.GraphQL.TypeSystem;

/// <summary>A placeholder in arrays for an absent value, which is not the same as null.</summary>
internal sealed class AbsentValue
{
    public static readonly AbsentValue Instance = new();

    private AbsentValue() { }
}
