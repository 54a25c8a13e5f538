using Qplet.GraphQL.Data.Samples;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>The examples in the IDE.</summary>
internal static class IdeExamples
{
    /// <summary>A query, a mutation and a subscription for the sample data.</summary>
    public const string Document = $$"""
        # Qplet GraphQL: examples for the sample data.
        # "Run" above an operation runs it.

        # Comments come in a second part of the response.
        query LatestTracks {
          tracks(first: 3, order: [{ createdAt: DESC }]) {
            nodes {
              id
              title
              owner { name }
              ... @defer {
                comments(first: 2) {
                  nodes { content author { name } }
                }
              }
            }
            pageInfo { hasNextPage endCursor }
          }
        }

        # Put the access token under "HTTP Headers" below.
        # Name: Authorization, value: Bearer …
        mutation SignIn {
          login(
            input: {
              email: "{{SampleAccounts.FanEmail}}"
              password: "{{SampleAccounts.Password}}"
              device: "IDE"
            }
          ) {
            signIn { accessToken }
            errors { ... on Error { message } }
          }
        }

        # Needs the access token.
        subscription Notifications {
          notificationReceived {
            cursor
            notification { kind createdAt }
          }
        }

        """;
}
