using Qplet.GraphQL.Data.Samples;

namespace Qplet.GraphQL.Server.Hosting;

/// <summary>The examples in the IDE.</summary>
internal static class IdeExamples
{
    /// <summary>Queries, mutations and a subscription for the sample data.</summary>
    public const string Document = $$"""
        # Qplet GraphQL: examples for the sample data.
        # "Run" above an operation runs it.

        # A whole screen in one request.
        # Comments come in a second part of the response.
        query Screen {
          eventCursor
          explore {
            hypes(first: 2) {
              nodes {
                id
                title
                hypeCount
                soonestDate { label precision }
              }
            }
          }
          systemPlaylist(kind: POPULAR) {
            tracks(first: 2) {
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
        }

        # Typing errors are forgiven.
        # "highlights" are the parts that were found.
        query Search {
          search(term: "velvt thunder", first: 3) {
            nodes {
              match
              highlights { offset length }
              subject {
                __typename
                ... on Release { id title state }
                ... on Track { id title owner { name } }
                ... on User { id name username }
              }
            }
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

        # Needs the access token. Each update has a cursor.
        # Pass the last one as "after", and nothing is missed,
        # also over a restart of the server.
        subscription Notifications($after: String) {
          notificationReceived(after: $after) {
            cursor
            notification { kind createdAt actor { name } }
          }
        }

        # Needs the access token, and a file, which curl sends:
        #   curl <address>/graphql
        #     -H 'GraphQL-Preflight: 1'
        #     -H 'Authorization: Bearer …'
        #     -F operations='{ "query": "…", "variables": {} }'
        #     -F map='{ "0": ["variables.file"] }'
        #     -F 0=@picture.png
        # Large files go to /uploads in the tus protocol,
        # which survives lost connections.
        mutation Upload($file: Upload!) {
          uploadMediaAsset(
            input: { file: $file, isPublic: true }
          ) {
            mediaAsset { id mediaKind url }
            errors { ... on Error { message } }
          }
        }

        """;
}
