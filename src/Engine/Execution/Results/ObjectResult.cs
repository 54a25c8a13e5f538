namespace Qplet.GraphQL.Execution;

internal sealed class ObjectResult
{
}
