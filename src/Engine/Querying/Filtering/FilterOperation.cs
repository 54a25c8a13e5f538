namespace Qplet.GraphQL.Querying;

/// <summary>What a filter does with one value; the names are those of the wire in camel case.</summary>
internal enum FilterOperation
{
    Eq,
    Neq,
    In,
    Nin,
    Gt,
    Ngt,
    Gte,
    Ngte,
    Lt,
    Nlt,
    Lte,
    Nlte,
    Contains,
    Ncontains,
    StartsWith,
    NstartsWith,
    EndsWith,
    NendsWith,
}
