using Microsoft.Extensions.Logging;
using Qplet.GraphQL.TypeSystem;

namespace Qplet.GraphQL.Execution;

/// <summary>The services and options that all runs of one executor share.</summary>
internal sealed record ExecutionEnvironment(GraphQLSchema Schema, ExecutionOptions Options, ILogger Logger, AbstractTypeResolver AbstractTypes);
