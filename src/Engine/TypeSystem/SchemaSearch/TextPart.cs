namespace Qplet.GraphQL.TypeSystem;

/// <summary>The parts of an indexed text, which count differently.</summary>
internal enum TextPart
{
    /// <summary>The name.</summary>
    Name,

    /// <summary>The name of the type that it belongs to.</summary>
    Parent,

    /// <summary>The first sentence of the description.</summary>
    Summary,

    /// <summary>The further sentences.</summary>
    Remarks,

    /// <summary>The names of the type that it returns, and of its arguments and their values.</summary>
    Related,

    /// <summary>The descriptions of these.</summary>
    Details,
}
