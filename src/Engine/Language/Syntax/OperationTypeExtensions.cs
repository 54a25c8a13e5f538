namespace Qplet.GraphQL.Language;

/// <summary>The keywords of the kinds of operations.</summary>
public static class OperationTypeExtensions
{
    extension(OperationType operation)
    {
        /// <summary>The keyword that begins such operations: <c>query</c>, <c>mutation</c> or <c>subscription</c>.</summary>
        public string Keyword =>
            operation switch
            {
                OperationType.Query => "query",
                OperationType.Mutation => "mutation",
                _ => "subscription",
            };
    }
}
