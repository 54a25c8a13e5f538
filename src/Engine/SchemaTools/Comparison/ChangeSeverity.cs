namespace Qplet.GraphQL.SchemaTools;

/// <summary>What a change of a schema does to existing clients.</summary>
public enum ChangeSeverity
{
    /// <summary>No valid document becomes invalid, and none gets an answer of another shape.</summary>
    Safe,

    /// <summary>Documents stay valid, but clients may get values that they do not expect, or other defaults apply.</summary>
    Dangerous,

    /// <summary>Documents that were valid no longer are, or get answers of another shape.</summary>
    Breaking,
}
