using Qplet.GraphQL.Execution;
using Qplet.GraphQL.Language;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Extending;

// docs: maintenance
/// <summary>Rejects mutations while the catalogue is being maintained.</summary>
public sealed class MaintenanceSwitch
{
    public bool IsOn { get; set; }

    // Operation middleware: the operation is known and valid.
    public ExecutionDelegate Guard(ExecutionDelegate next) =>
        context =>
            IsOn && context.Operation!.Operation == OperationType.Mutation
                ? throw new GraphQLException(
                    new GraphQLError { Message = "The catalogue is being maintained. Try again in a few minutes.", Code = "MAINTENANCE" }
                )
                : next(context);
}
// docs: end
