namespace Qplet.GraphQL.Querying;

internal sealed class FilterTranslation;
