namespace Qplet.GraphQL.Conventions;

/// <summary>The operations of filters on one value. In GraphQL they have the same names in camel case.</summary>
public enum FilterOperation
{
    /// <summary>Equal.</summary>
    Eq,

    /// <summary>Not equal.</summary>
    Neq,

    /// <summary>One of a list.</summary>
    In,

    /// <summary>Not one of a list.</summary>
    Nin,

    /// <summary>Greater.</summary>
    Gt,

    /// <summary>Not greater.</summary>
    Ngt,

    /// <summary>Greater or equal.</summary>
    Gte,

    /// <summary>Neither greater nor equal.</summary>
    Ngte,

    /// <summary>Less.</summary>
    Lt,

    /// <summary>Not less.</summary>
    Nlt,

    /// <summary>Less or equal.</summary>
    Lte,

    /// <summary>Neither less nor equal.</summary>
    Nlte,

    /// <summary>Contains a text, ignoring case.</summary>
    Contains,

    /// <summary>Does not contain a text, ignoring case.</summary>
    Ncontains,

    /// <summary>Starts with a text, ignoring case.</summary>
    StartsWith,

    /// <summary>Does not start with a text, ignoring case.</summary>
    NstartsWith,

    /// <summary>Ends with a text, ignoring case.</summary>
    EndsWith,

    /// <summary>Does not end with a text, ignoring case.</summary>
    NendsWith,
}
